/// One artwork from file to file: settings in, protected copy and evidence out.
package sfumato.protect;
