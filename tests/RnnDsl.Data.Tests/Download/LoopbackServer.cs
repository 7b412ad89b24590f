using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RnnDsl.Data.Tests.Download;

/// <summary>What a request asks for.</summary>
/// <param name="Number">The how manieth it is, from 1.</param>
/// <param name="From">The first byte of the range; 0 where no range is asked for.</param>
/// <param name="IfRange">The version that the range must be of; empty for any.</param>
internal sealed record AskedFor(int Number, long From, string IfRange);

/// <summary>An HTTP server on this machine that answers with given bytes, and may hang up early.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<AskedFor, byte[]> _answer;
    private readonly List<AskedFor> _asked = [];

    private LoopbackServer(byte[] answer)
        : this(_ => answer)
    {
    }

    public LoopbackServer(Func<AskedFor, byte[]> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/reviews.tar.gz";

    public int Requests => Asked.Count;

    /// <summary>All requests so far.</summary>
    public IReadOnlyList<AskedFor> Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    /// <summary>Answers with a body, of which only the first bytes are sent before the connection ends.</summary>
    public static LoopbackServer Sending(byte[] body, int claimed, int sent) =>
        new([.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {claimed}\r\nConnection: close\r\n\r\n"), .. body[..sent]]);

    public static LoopbackServer Sending(byte[] body) => Sending(body, body.Length, body.Length);

    public static LoopbackServer WithoutLength(byte[] body) =>
        new([.. "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8, .. body]);

    public static LoopbackServer Answering(string status) =>
        new(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                try
                {
                    await AnswerAsync(client);
                }
                catch (IOException)
                {
                    // The client was the one to hang up.
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var request = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var (from, version) = (0L, "");
        while (await request.ReadLineAsync() is { Length: > 0 } line)
        {
            from = line.StartsWith("Range: bytes=", StringComparison.Ordinal) ? long.Parse(line["Range: bytes=".Length..^1], CultureInfo.InvariantCulture) : from;
            version = line.StartsWith("If-Range: ", StringComparison.Ordinal) ? line["If-Range: ".Length..] : version;
        }

        AskedFor asked;
        lock (_asked)
        {
            asked = new(_asked.Count + 1, from, version);
            _asked.Add(asked);
        }

        await stream.WriteAsync(_answer(asked));
        client.Client.Shutdown(SocketShutdown.Send);
    }
}
