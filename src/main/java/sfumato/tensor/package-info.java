/// Numbers laid out in memory the way the kernels want them.
package sfumato.tensor;
