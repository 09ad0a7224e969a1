package dowel.pose;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.translate.Translator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A TorchScript model in memory. Any number of predictors, one per thread, share its weights. */
final class TorchModel implements AutoCloseable {
    private static final String ENGINE = "PyTorch";

    private final Model model;

    private TorchModel(Model model) {
        this.model = model;
    }

    /**
     * Settings of the engine that hold for the whole process. They must be in place before it starts: no network, and
     * one thread per operation, because two predictors with one thread each use two cores better than one with two.
     */
    static void configureEngine() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    }

    /**
     * Loads a model whose hash agrees with its card.
     *
     * @throws PoseModelException if the file is missing, is not the one of its card, or cannot be loaded; the message
     *     names the file and the remedy
     */
    static TorchModel load(ModelFolder folder) {
        configureEngine();
        folder.checkHash();
        try {
            return new TorchModel(open(folder.modelFile(), folder.card().id()));
        } catch (EngineException | MalformedModelException e) {
            if (!isWithoutFusedOperations(e)) {
                throw PoseModelException.unloadable(folder.modelFile(), e);
            }
            return loadPlain(folder);
        } catch (IOException e) {
            throw PoseModelException.unreadable(folder.modelFile(), e);
        }
    }

    /** Loads the model with code that needs no oneDNN, for builds of PyTorch that lack it (macOS on ARM). */
    static TorchModel loadPlain(ModelFolder folder) {
        configureEngine();
        try {
            Path copy = folder.copyWithPlainCode();
            try {
                return new TorchModel(open(copy, folder.card().id()));
            } finally {
                Files.delete(copy);
            }
        } catch (EngineException | MalformedModelException e) {
            throw PoseModelException.unloadable(folder.modelFile(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model open(Path file, String id) throws IOException, MalformedModelException {
        Model model = Model.newInstance(id, ENGINE);
        try {
            model.load(file.getParent(), file.getFileName().toString());
            return model;
        } catch (RuntimeException | IOException | MalformedModelException e) {
            model.close();
            throw e;
        }
    }

    private static boolean isWithoutFusedOperations(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("mkldnn");
    }

    /** A predictor for one thread; close it. */
    <I, O> Predictor<I, O> predictor(Translator<I, O> translator) {
        return model.newPredictor(translator);
    }

    @Override
    public void close() {
        model.close();
    }
}
