/// Pictures drawn by program: samples to protect and decoys to lead encoders to. A picture is a [Drawing] on a
/// [Canvas] by means of [Outline]s and [Paint]s; the oil painting adds a [Brush].
package sfumato.drawn;
