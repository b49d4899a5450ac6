/// Neural networks with constant weights: operations with forward and input gradient side by side, networks made of
/// them, and one run of a network on one picture.
package sfumato.nn;
