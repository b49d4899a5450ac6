package sfumato.ui.workspace;

import sfumato.ui.batch.Phase;
import sfumato.ui.batch.QueueModel;
import sfumato.ui.encoders.EncodersModel;
import sfumato.ui.encoders.Told;

/// Passes on to the window what concerns it about encoders, and knows which of them the queue needs.
record EncoderNews(WorkspaceModel workspace, QueueModel queue) implements EncodersModel.Listener {
    @Override
    public void told(Told news) {
        workspace.tell(new Notice(switch (news.kind()) {
            case ERROR -> Notice.Kind.ERROR;
            case SUCCESS -> Notice.Kind.SUCCESS;
            case HINT -> Notice.Kind.HINT;
        }, news.headline(), news.detail(), Notice.Action.NONE, null));
    }

    @Override
    public void fault(Throwable fault) {
        workspace.tellFault(fault);
    }

    @Override
    public boolean needs(String name) {
        Phase phase = queue.phase();
        return phase != Phase.NONE && phase != Phase.FINISHED
                && queue.settings().filter(job -> job.protection().encoders().contains(name)).isPresent();
    }
}
