/// Convolution in two forms: a scalar one that is the specification, and a vector one for speed.
/// The only user of `jdk.incubator.vector`.
package sfumato.tensor.kernel;
