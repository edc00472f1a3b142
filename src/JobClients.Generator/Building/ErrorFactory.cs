using JobClients.Generator.Drafts;
using JobClients.Generator.Schemas;
using Microsoft.OpenApi;

namespace JobClients.Generator.Building;

/// <summary>Finds the exceptions of an operation.</summary>
internal sealed class ErrorFactory(BuildContext context, SchemaTranslator schemas)
{
    public void AddTo(OperationDraft draft, OpenApiOperation operation, SchemaPlace place)
    {
        var responses = operation.Responses ?? [];
        foreach (var (status, response) in responses.Where(response => StatusCodes.IsErrorCode(response.Key)))
        {
            Add(draft, status.ToUpperInvariant(), response, place);
        }

        // The default stands for what is not listed; for a success it would be no failure.
        foreach (var range in responses.ContainsKey(StatusCodes.Default) ? new[] { StatusCodes.ClientErrors, StatusCodes.ServerErrors } : [])
        {
            if (!draft.Errors.ContainsKey(range))
            {
                Add(draft, range, responses[StatusCodes.Default], place);
            }
        }
    }

    private void Add(OperationDraft draft, string status, IOpenApiResponse response, SchemaPlace place)
    {
        if (Bodies.ResponseSchema(response, context.Options.StructuredMediaTypes) is not { } schema)
        {
            return;
        }

        var isShared = response is OpenApiResponseReference || schema.IsReference;
        var type = schemas.Translate(schema, place with
        {
            Namespace = isShared ? context.Components.Models : place.Namespace,
            Response = response,
            Suffix = status + "Error",
        });
        if (type is DefinedType { Definition: ClassDraft model })
        {
            model.IsError = true;
            draft.AddError(status, type);
        }
        else
        {
            context.Findings.Add("JCG026", $"The error {status} of {place.Operation?.OperationId ?? place.Node.Path} is no object and cannot be thrown", context.PointerTo(schema, place));
        }
    }
}
