/// Files that appear whole or not at all. Depends on the problems only.
package sfumato.file;
