// What a generated client reads an error with, by its status or range of statuses.
global using ErrorMapping = System.Collections.Generic.Dictionary<string, Microsoft.Kiota.Abstractions.Serialization.ParsableFactory<Microsoft.Kiota.Abstractions.Serialization.IParsable>>;
