using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RnnDsl;

/// <summary>
/// A trained model as a safetensors file: tensors named <c>layer/weight</c> in Keras' layout; in the metadata
/// <c>format</c> ("rnndsl"), <c>version</c> ("1"), as JSON <c>model</c>, <c>encoder</c>, <c>labels</c>,
/// <c>options</c> and <c>history</c>, and <c>checksum</c>: the SHA-256 of these five as UTF-8, in this order and a
/// line end behind each, followed by the tensors' bytes in the order of the layers. Of what is kept beside a model
/// <c>training</c> comes behind the five, and behind the weights the tensors whose names begin with <see cref="Beside"/>,
/// each with its name and a line end before it.
/// </summary>
internal static class TrainedModelFile
{
    /// <summary>What the names of tensors begin with that are no weights; no layer can be called so.</summary>
    public const string Beside = Training + ":";

    private const string Format = "rnndsl";
    private const string Version = "1";
    private const string Training = "training";
    private static readonly string[] s_parts = ["model", "encoder", "labels", "options", "history"];

    public static void Write(TrainedModel trained, string path) => Write(trained, KeptBeside.Nothing, path);

    public static void Write(TrainedModel trained, KeptBeside beside, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var metadata = new Dictionary<string, string>
        {
            ["format"] = Format,
            ["version"] = Version,
            ["model"] = Json(trained.Model),
            ["encoder"] = Json(trained.Encoder),
            ["labels"] = Json(trained.Labels),
            ["options"] = Json(trained.Options),
            ["history"] = Json(trained.History),
        };
        if (beside.Json.Length > 0)
        {
            metadata[Training] = beside.Json;
        }

        var tensors = trained.Weights.Concat(beside.Tensors);
        metadata["checksum"] = Checksum(metadata, tensors);
        AtomicFile.Write(path, stream => Safetensors.Write(stream, tensors, metadata));
    }

    public static TrainedModel Read(string path) => ReadAll(path).Trained;

    /// <exception cref="ModelFileException">The file is missing, damaged, or holds something else.</exception>
    public static (TrainedModel Trained, KeptBeside Beside) ReadAll(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            var (tensors, metadata) = Safetensors.Read(File.ReadAllBytes(path));
            if (metadata.GetValueOrDefault("format") != Format)
            {
                throw new FormatException("It is a safetensors file, but none of a trained model with its description: write one with Save or Export-RnnModel.");
            }

            if (metadata.GetValueOrDefault("version") is var version && version != Version)
            {
                throw new FormatException($"It has version {version} of the model format; this library reads version {Version}.");
            }

            var model = Part<ModelDescription>(metadata, "model");
            var beside = new KeptBeside(
                metadata.GetValueOrDefault(Training, ""),
                [.. tensors.Where(tensor => tensor.Name.StartsWith(Beside, StringComparison.Ordinal))]);
            var weights = Complete(model, [.. tensors.Where(tensor => !tensor.Name.StartsWith(Beside, StringComparison.Ordinal))]);
            if (metadata.GetValueOrDefault("checksum") != Checksum(metadata, weights.Concat(beside.Tensors)))
            {
                throw new FormatException("It is damaged: its checksum differs. Copy it again, or save the model again.");
            }

            var trained = new TrainedModel(
                model,
                weights,
                Part<InputEncoder>(metadata, "encoder"),
                Part<Labels>(metadata, "labels"),
                Part<TrainingOptions>(metadata, "options"),
                Part<TrainingHistory>(metadata, "history"));
            return (trained, beside);
        }
        catch (UnauthorizedAccessException e) when (Directory.Exists(path))
        {
            throw new ModelFileException(path, "The model file cannot be read: it is a folder. Give the path of a file in it.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelFileException(path, $"The model file cannot be read: {e.Message}", e);
        }
        catch (FormatException e)
        {
            throw new ModelFileException(path, e.Message, e);
        }
    }

    private static string Json<T>(T part) => JsonSerializer.Serialize(part, ModelJson.Options);

    private static T Part<T>(IReadOnlyDictionary<string, string> metadata, string name)
    {
        try
        {
            return ModelJson.Deserialize<T>(metadata.GetValueOrDefault(name, "null"));
        }
        catch (FormatException e)
        {
            throw new FormatException($"Its metadata '{name}' are damaged: {e.Message}", e);
        }
    }

    private static string Checksum(IReadOnlyDictionary<string, string> metadata, ValueList<Weight> tensors)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in metadata.ContainsKey(Training) ? [.. s_parts, Training] : s_parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(metadata.GetValueOrDefault(part, "") + "\n"));
        }

        foreach (var tensor in tensors)
        {
            if (tensor.Name.StartsWith(Beside, StringComparison.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(tensor.Name + "\n"));
            }

            hash.AppendData(MemoryMarshal.AsBytes(tensor.Values.AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // The tensors that the description needs, in its order, each of the right shape.
    private static ValueList<Weight> Complete(ModelDescription model, ValueList<Weight> tensors)
    {
        var report = model.Infer();
        if (report.DiagnosticsWithOpenInput is [var problem, ..])
        {
            throw new FormatException($"Its description is wrong: {problem}");
        }

        var byName = tensors.ToDictionary(tensor => tensor.Name);
        var specs = report.Layers.SelectMany(layer => layer.Weights.Select(spec => (Name: $"{layer.Name}/{spec.Name}", spec.Shape))).ToList();
        foreach (var (name, shape) in specs)
        {
            if (!byName.TryGetValue(name, out var tensor) || !tensor.Shape.Equals(shape))
            {
                throw new FormatException($"Its description needs a tensor '{name}' of shape ({string.Join(", ", shape)}), which is not there.");
            }
        }

        return tensors.Count == specs.Count
            ? [.. specs.Select(spec => byName[spec.Name])]
            : throw new FormatException($"Its description needs {specs.Count} tensors, and {tensors.Count} are there.");
    }
}
