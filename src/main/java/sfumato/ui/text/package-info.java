/// The words of the window, taken from the resource bundle `sfumato/ui/messages`.
package sfumato.ui.text;
