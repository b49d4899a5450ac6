package sfumato.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.channels.NetworkChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What the rules of [ArchitectureTest] are made of.
final class Borders {
    private static final Set<String> NETWORK = Set.of("java.net.", "javax.net.", "java.rmi.", "javax.rmi.", "javax.naming.", "javax.management.remote.",
            "com.sun.net.", "sun.net.", "jdk.net.", "javafx.scene.web.", "javafx.scene.media.");
    private static final Set<String> NAMING = Set.of("java.net.URI", "java.net.URISyntaxException", "java.net.URL");

    private Borders() {
    }

    /// Which of our packages each of our packages may use: first the package, then those it may use.
    static Map<String, Set<String>> table(String... lines) {
        Map<String, Set<String>> table = new HashMap<>();
        for (String line : lines) {
            String[] names = line.split("[ >,-]+");
            table.put("sfumato." + names[0], new TreeSet<>(Arrays.stream(names).skip(1).map("sfumato."::concat).toList()));
        }
        return table;
    }

    /// These packages and everything that they may use.
    static String andBelow(Map<String, Set<String>> table, String... packages) {
        Set<String> all = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(Arrays.stream(packages).map("sfumato."::concat).toList());
        while (!open.isEmpty()) {
            String next = open.pop();
            if (all.add(next)) {
                open.addAll(table.get(next));
            }
        }
        return String.join(" ", all.stream().map(name -> name.substring("sfumato.".length())).toList());
    }

    /// A class of a package that the table does not name breaks it too, so that a new package must be thought about.
    static ArchCondition<JavaClass> useOnlyPackagesOf(Map<String, Set<String>> table) {
        return new ArchCondition<>("use only the packages that stand below their own") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                Set<String> allowed = table.get(user.getPackageName());
                if (allowed == null) {
                    events.add(SimpleConditionEvent.violated(user, user.getName() + " lies in a package without a place in the order"));
                    return;
                }
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    String used = dependency.getTargetClass().getBaseComponentType().getPackageName();
                    if (used.startsWith("sfumato.") && !used.equals(user.getPackageName()) && !allowed.contains(used)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /// A call or a use of a field of the JDK's, by the names of the class and the member.
    static DescribedPredicate<JavaAccess<?>> useOf(Class<?> owner, String... members) {
        return DescribedPredicate.describe(owner.getSimpleName() + "." + String.join("/", members),
                access -> access.getTargetOwner().isAssignableTo(owner) && Arrays.asList(members).contains(access.getName()));
    }

    /// What can reach the network, as far as the JDK has it. Not what only names something: [java.net.URI], [java.net.URL].
    static boolean isOfTheNetwork(JavaClass used) {
        JavaClass type = used.getBaseComponentType();
        boolean knows = NETWORK.stream().anyMatch(part -> (type.getPackageName() + ".").startsWith(part));
        return (knows && !NAMING.contains(type.getName())) || type.isAssignableTo(NetworkChannel.class);
    }

    /// A static field that can be given another value.
    static ArchCondition<JavaField> beFinalWhereStatic() {
        return new ArchCondition<>("be final if they are static") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (field.getModifiers().contains(JavaModifier.STATIC) && !field.getModifiers().contains(JavaModifier.FINAL)) {
                    events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is static and not final"));
                }
            }
        };
    }
}
