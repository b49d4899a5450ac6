/// What the window tells about the program: what it can and cannot do, what its figures mean, its keys, whose work is in it.
package sfumato.ui.help;
