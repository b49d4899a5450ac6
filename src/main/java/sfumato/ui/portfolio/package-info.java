/// The pictures that were brought into the window: found in files and folders, shown as a strip with their states.
package sfumato.ui.portfolio;
