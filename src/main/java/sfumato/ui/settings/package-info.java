/// What the artist chooses: how a picture is protected and how its copy is written.
package sfumato.ui.settings;
