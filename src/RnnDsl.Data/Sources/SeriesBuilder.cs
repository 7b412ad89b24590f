namespace RnnDsl;

/// <summary>Puts a series together: numbers, or time steps with some numbers each, of which all have as many.</summary>
/// <param name="error">Makes an error of a problem.</param>
internal sealed class SeriesBuilder(Func<string, DataException> error)
{
    private readonly List<double> _values = [];
    private int _steps, _plain, _features = 1, _begin = -1;

    /// <summary>Numbers so far.</summary>
    public int Count => _values.Count;

    public void Add(double number)
    {
        _values.Add(number);
        _plain += _begin < 0 ? 1 : 0;
    }

    public void BeginStep() => _begin = _values.Count;

    /// <exception cref="DataException">The step has another number of values than those before.</exception>
    public void EndStep()
    {
        var features = _values.Count - _begin;
        if (features == 0 || (_steps > 0 && features != _features))
        {
            throw error($"time step {_steps + 1} has {features} numbers{(_steps > 0 ? $", and those before have {_features}" : "")}. Give every time step as many.");
        }

        (_features, _begin) = (features, -1);
        _steps++;
    }

    /// <exception cref="DataException">Numbers and lists of numbers are mixed.</exception>
    public SeriesCell Build() => _steps > 0 && _plain > 0
        ? throw error("it mixes numbers and lists of numbers. Give a list of numbers, or a list with a list of numbers for every time step.")
        : new SeriesCell([.. _values], _features);
}
