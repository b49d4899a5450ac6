/// The brush with which an artist says where less is to be done: painting a mask over the picture, with undo and redo.
package sfumato.ui.mask;
