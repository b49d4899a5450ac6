/// What a picture is: stored samples, planes of float, orientation, resampling. No files, no window.
package sfumato.image;
