/// What an eye sees of a picture: its opponent colours as sharply as the eye has them (S-CIELAB), and how far two pictures lie apart
/// in it. Opens no files.
package sfumato.image.sight;
