/// Encoder packs: encoders of published models in files of the user's, recognised by their tensors, tried, and kept by name.
package sfumato.pack;
