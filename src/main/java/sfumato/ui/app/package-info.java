/// Starts the window and ties it to the rest of the program and to the system around it.
package sfumato.ui.app;
