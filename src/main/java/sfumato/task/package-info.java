/// How long work is run: on how many threads, with what progress, and how it is stopped. Depends on nothing.
package sfumato.task;
