/// The command line. The only package that knows picocli, the standard streams and the exit status.
package sfumato.cli;
