/// The encoders that a person added: which there are, whether pictures are protected against them, and the page for both.
package sfumato.ui.encoders;
