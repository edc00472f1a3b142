namespace JobClients;

/// <summary>How the delivery of an outcome stands.</summary>
public enum OutcomeDelivery
{
    /// <summary>No handler has taken it yet.</summary>
    Pending,

    /// <summary>The handlers have taken it.</summary>
    Delivered,

    /// <summary>Handlers failed so often that it is not tried again by itself.</summary>
    Parked,
}
