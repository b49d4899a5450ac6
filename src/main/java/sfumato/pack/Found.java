package sfumato.pack;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sfumato.nn.weights.SafetensorsFile;
import sfumato.nn.weights.SafetensorsHeader;
import sfumato.nn.weights.SafetensorsHeader.Entry;
import sfumato.nn.weights.Weights;
import sfumato.problem.Problem;

/// An encoder found among a file's tensors.
///
/// @param tensors where each weight lies in the file, by the program's name for it
record Found(Architecture architecture, Map<String, Entry> tensors) {
    private static final Pattern LORA = Pattern.compile("(?:^|.*[._])lora_.*");
    private static final Pattern DECODER = Pattern.compile(".*\\bdecoder\\..*|3\\.conv\\.0\\.weight");
    private static final Pattern GENERATOR = Pattern.compile("(?:model\\.diffusion_model\\.|down_blocks\\.|transformer_blocks\\.|double_blocks\\.|joint_blocks\\.).*");

    /// Looks for an encoder that is known.
    ///
    /// @param file for the message
    /// @throws Problem if there is none
    static Found in(SafetensorsHeader header, Path file) throws Problem {
        Set<String> names = header.tensors().stream().map(Entry::name).collect(Collectors.toCollection(TreeSet::new));
        for (KeyLayout layout : KeyLayout.values()) {
            Optional<String> prefix = layout.prefix(names);
            if (prefix.isPresent()) {
                return new Found(layout.architecture(), tensors(header, layout, prefix.get()));
            }
        }
        throw new Problem.Unsupported(file, reason(names), "Name the file of a model's VAE, often called vae, ae or taesd");
    }

    private static Map<String, Entry> tensors(SafetensorsHeader header, KeyLayout layout, String prefix) {
        Map<String, Entry> tensors = new LinkedHashMap<>();
        for (Entry tensor : header.tensors()) {
            if (tensor.name().startsWith(prefix)) {
                layout.ours(tensor.name().substring(prefix.length())).ifPresent(ours -> tensors.put(ours, tensor));
            }
        }
        return tensors;
    }

    private static String reason(Set<String> names) {
        if (names.stream().anyMatch(name -> LORA.matcher(name).matches())) {
            return "this is a LoRA, which has no encoder";
        }
        if (names.stream().anyMatch(name -> GENERATOR.matcher(name).matches())) {
            return "this is the part of a model that makes pictures, without the encoder that looks at them";
        }
        if (names.stream().anyMatch(name -> DECODER.matcher(name).matches())) {
            return "this is a decoder without its encoder, which is a file of its own";
        }
        return "this is no encoder that is known here";
    }

    /// Reads its weights.
    ///
    /// @throws Problem if they cannot be read or are not finite
    Weights weights(SafetensorsFile file) throws Problem {
        Map<String, Weights.Values> values = new LinkedHashMap<>();
        for (Map.Entry<String, Entry> tensor : tensors.entrySet()) {
            values.put(tensor.getKey(), file.values(tensor.getValue()));
        }
        return new Weights(values);
    }

    /// How many numbers its weights have.
    long parameters() {
        return tensors.values().stream().mapToLong(Entry::numbers).sum();
    }

    /// The type that most of the numbers have.
    String numberType() {
        return tensors.values().stream().collect(Collectors.groupingBy(Entry::type, Collectors.summingLong(Entry::bytes)))
                .entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    /// How many channels come out.
    int channels() {
        Entry last = tensors.get(architecture.last());
        return last == null || last.shape().length == 0 ? 0 : architecture.channels(last.shape()[0]);
    }
}
