/// The encoder architectures, each read from top to bottom as the picture flows through it.
package sfumato.nn.encoder;
