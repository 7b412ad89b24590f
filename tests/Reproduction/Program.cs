using RnnDsl;
using RnnDsl.Reproduction;

try
{
    var arguments = Arguments.Parse(args);
    var report = arguments.Study switch
    {
        Study.Chapter => ChapterStudy.Run(arguments),
        Study.Recipe => RecipeStudy.Run(arguments),
        _ => ForecastStudy.Run(arguments),
    };
    Console.WriteLine(Path.GetFullPath(report));
    return 0;
}
catch (Exception e) when (e is FormatException or DataException or InvalidDescriptionException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
