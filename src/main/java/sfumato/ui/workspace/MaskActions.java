package sfumato.ui.workspace;

import java.nio.file.Path;
import java.util.Optional;
import sfumato.attack.Mask;
import sfumato.image.Size;
import sfumato.problem.Problem;
import sfumato.task.Workers;
import sfumato.ui.mask.MaskFiles;
import sfumato.ui.mask.MaskModel;
import sfumato.ui.task.Work;

/// What the brush's buttons do that takes time or asks the person.
final class MaskActions {
    private final Studio studio;
    private final Desktop desktop;

    MaskActions(Studio studio, Desktop desktop) {
        this.studio = studio;
        this.desktop = desktop;
    }

    /// Takes the brush in hand or puts it away.
    void toggle() {
        MaskModel mask = studio.mask();
        if (studio.workspace().pictureProperty().get() != null) {
            mask.brushingProperty().set(!mask.brushingProperty().get());
        }
    }

    /// Lets the program propose a mask.
    void propose() {
        Size size = studio.mask().size();
        replace((file, _) -> MaskFiles.proposed(file, size, new Workers(1)));
    }

    /// Takes a mask that was made elsewhere.
    void open() {
        Optional<Path> chosen = desktop.choosePicture(Desktop.Purpose.MASK, studio.lastFolderProperty().get());
        chosen.ifPresent(mask -> replace((file, size) -> MaskFiles.opened(mask, file, size)));
    }

    private interface Source {
        Mask mask(Path picture, Size size) throws Problem;
    }

    @SuppressWarnings("ReferenceEquality") // the picture that was open, not one like it
    private void replace(Source source) {
        OpenPicture picture = studio.workspace().pictureProperty().get();
        Size size = picture.size();
        Work<Mask> work = (_, _) -> source.mask(picture.file(), size);
        studio.workspace().start(work, Notice.Action.NONE, made -> {
            if (picture == studio.workspace().pictureProperty().get()) {
                studio.mask().replace(made);
            }
        });
    }
}
