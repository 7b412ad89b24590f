using System.Net;
using System.Net.Http.Headers;

namespace RnnDsl;

/// <summary>Requests of one download, each of which goes on where the one before broke off, as far as the server agrees.</summary>
internal sealed class Transfer(DatasetEntry entry, PartialFile partial, IProgress<DataProgress> progress)
{
    private static readonly TimeSpan s_longestSilence = TimeSpan.FromMinutes(1);

    private static readonly HttpClient s_client = new(new SocketsHttpHandler { ConnectTimeout = s_longestSilence })
    {
        // A slow line may take an hour; a silent one is given up.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private EntityTagHeaderValue? _version;
    private bool _isJoined = partial.Length > 0;

    /// <summary>Brings what is missing.</summary>
    /// <exception cref="InvalidDataException">The server has something else.</exception>
    /// <exception cref="Exception">The server cannot be reached, refuses or breaks off.</exception>
    public async Task ContinueAsync(CancellationToken cancellationToken)
    {
        if (partial.Length >= entry.Bytes)
        {
            return;
        }

        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        silence.CancelAfter(s_longestSilence);
        try
        {
            using var request = Request();
            using var response = await s_client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token);
            Begin(response);
            await CopyAsync(await response.Content.ReadAsStreamAsync(silence.Token), silence);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"the server sent nothing for {s_longestSilence.TotalSeconds:f0} s", e);
        }
    }

    /// <summary>Whether what has come is right. Where it was put together of several answers and is not, it is begun anew.</summary>
    /// <exception cref="InvalidDataException">It came in one piece and is something else.</exception>
    public bool Verify()
    {
        var sha256 = partial.Checksum();
        if (sha256 == entry.Sha256)
        {
            return true;
        }

        return _isJoined
            ? Restart()
            : throw new InvalidDataException($"what came has the SHA-256 {sha256} instead of {entry.Sha256}");
    }

    private HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, entry.Address);
        if (partial.Length > 0)
        {
            request.Headers.Range = new(partial.Length, null);
            request.Headers.IfRange = _version is { IsWeak: false } ? new(_version) : null;
        }

        return request;
    }

    // Leaves only as much of what has come as the answer goes on from.
    private void Begin(HttpResponseMessage response)
    {
        var (from, version) = (partial.Length, response.Headers.ETag);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            Restart();
        }

        response.EnsureSuccessStatusCode();
        var range = response.StatusCode == HttpStatusCode.PartialContent ? response.Content.Headers.ContentRange : null;
        var goesOn = range is not null && range.From == from && (_version is null || version is null || version.Equals(_version));
        if (range is not null && !goesOn)
        {
            Restart();
            throw new EndOfStreamException("the server sent another part than it was asked for");
        }

        if (!goesOn)
        {
            Restart();
        }

        _version = version;
        _isJoined = goesOn && from > 0;
        var whole = goesOn ? range!.Length : response.Content.Headers.ContentLength;
        if (whole is { } bytes && bytes != entry.Bytes)
        {
            throw new InvalidDataException($"{entry.Bytes} bytes were to come, and the server has {bytes}");
        }
    }

    private async Task CopyAsync(Stream source, CancellationTokenSource silence)
    {
        var buffer = new byte[1 << 17];
        for (int read; (read = await source.ReadAsync(buffer, silence.Token)) > 0;)
        {
            silence.CancelAfter(s_longestSilence);
            if (partial.Length + read > entry.Bytes)
            {
                throw new InvalidDataException($"{entry.Bytes} bytes were to come, and more did");
            }

            await partial.AppendAsync(buffer.AsMemory(0, read), silence.Token);
            progress.Report(new($"Downloading {entry.Name}", partial.Length, entry.Bytes));
        }

        if (partial.Length < entry.Bytes)
        {
            throw new EndOfStreamException($"{entry.Bytes} bytes were to come, and {partial.Length} did");
        }
    }

    private bool Restart()
    {
        partial.Clear();
        (_version, _isJoined) = (null, false);
        return false;
    }
}
