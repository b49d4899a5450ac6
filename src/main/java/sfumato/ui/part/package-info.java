/// Parts of the window that are made when they are needed.
package sfumato.ui.part;
