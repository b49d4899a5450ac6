/// One piece of long work at a time, away from the thread of the window, with progress, time left and cancel.
package sfumato.ui.task;
