/// Named weights, and the safetensors files they come from.
package sfumato.nn.weights;
