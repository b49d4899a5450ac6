/// Files that appear whole or not at all, where a user's own files lie, and how what stands in them is read with care.
/// Depends on the problems and the wish to stop only.
package sfumato.file;
