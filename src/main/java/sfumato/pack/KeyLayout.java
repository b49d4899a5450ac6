package sfumato.pack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How files call an encoder's tensors, and how the program calls them. Any prefix ending in a full stop may stand before them, as
/// where an encoder lies in a whole model's file.
enum KeyLayout {
    /// Of the Hugging Face library, with the names that it has now for the attention and those that it had.
    KL_HUGGING_FACE(Architecture.AUTOENCODER_KL, "encoder.down_blocks.0.resnets.0.norm1.weight", "(?:encoder|quant_conv)\\..*",
            "(.*\\.attentions\\.0\\.)query(\\..*)", "$1to_q$2", "(.*\\.attentions\\.0\\.)key(\\..*)", "$1to_k$2",
            "(.*\\.attentions\\.0\\.)value(\\..*)", "$1to_v$2", "(.*\\.attentions\\.0\\.)proj_attn(\\..*)", "$1to_out.0$2"),
    /// Of the models as they were published first.
    KL_ORIGINAL(Architecture.AUTOENCODER_KL, "encoder.down.0.block.0.norm1.weight", "(?:encoder|quant_conv)\\..*",
            "(encoder\\.)down\\.(\\d+)\\.block\\.(\\d+)\\.nin_shortcut(\\..*)", "$1down_blocks.$2.resnets.$3.conv_shortcut$4",
            "(encoder\\.)down\\.(\\d+)\\.block\\.(.*)", "$1down_blocks.$2.resnets.$3",
            "(encoder\\.)down\\.(\\d+)\\.downsample\\.conv(\\..*)", "$1down_blocks.$2.downsamplers.0.conv$3",
            "(encoder\\.)mid\\.block_1(\\..*)", "$1mid_block.resnets.0$2", "(encoder\\.)mid\\.block_2(\\..*)", "$1mid_block.resnets.1$2",
            "(encoder\\.)mid\\.attn_1\\.norm(\\..*)", "$1mid_block.attentions.0.group_norm$2",
            "(encoder\\.)mid\\.attn_1\\.([qkv])(\\..*)", "$1mid_block.attentions.0.to_$2$3",
            "(encoder\\.)mid\\.attn_1\\.proj_out(\\..*)", "$1mid_block.attentions.0.to_out.0$2",
            "(encoder\\.)norm_out(\\..*)", "$1conv_norm_out$2"),
    /// Positions in a sequence, with the Hugging Face library's `encoder.layers.` before them or without.
    TAESD_SEQUENCE(Architecture.TAESD, "1.conv.0.weight", "\\d+\\.(?:weight|bias|conv\\..*|pool\\..*|skip\\..*)"),
    VAELIGHT_SEQUENCE(Architecture.VAELIGHT, "cv14.weight", "cv\\d+\\..*"),
    VGG_SEQUENCE(Architecture.VGG_STYLE, "conv34.weight", "conv\\d+\\..*");

    private final Architecture architecture;
    private final String marker;
    private final Pattern part;
    private final List<Renaming> renamings;

    private record Renaming(Pattern theirs, String ours) {
    }

    /// @param marker    a name that this layout alone has
    /// @param part      what the encoder's names look like
    /// @param renamings pairs of a pattern and what stands in its place here; the first that matches a name counts
    KeyLayout(Architecture architecture, String marker, String part, String... renamings) {
        this.architecture = architecture;
        this.marker = marker;
        this.part = Pattern.compile(part);
        Renaming[] pairs = new Renaming[renamings.length / 2];
        Arrays.setAll(pairs, i -> new Renaming(Pattern.compile(renamings[2 * i]), renamings[2 * i + 1]));
        this.renamings = List.of(pairs);
    }

    Architecture architecture() {
        return architecture;
    }

    /// What stands before the encoder's names in a file with these, if there is such an encoder. Of several the encoder by its name,
    /// and else the first.
    Optional<String> prefix(Set<String> names) {
        return names.stream().filter(name -> name.endsWith(marker)).map(name -> name.substring(0, name.length() - marker.length()))
                .filter(prefix -> prefix.isEmpty() || prefix.endsWith("."))
                .min(Comparator.comparing((String prefix) -> !prefix.contains("encoder.")).thenComparingInt(String::length).thenComparing(prefix -> prefix));
    }

    /// The program's name for a tensor, if it is part of the encoder.
    ///
    /// @param name without the prefix
    Optional<String> ours(String name) {
        if (!part.matcher(name).matches()) {
            return Optional.empty();
        }
        for (Renaming renaming : renamings) {
            Matcher theirs = renaming.theirs.matcher(name);
            if (theirs.matches()) {
                return Optional.of(theirs.replaceFirst(renaming.ours));
            }
        }
        return Optional.of(name);
    }
}
