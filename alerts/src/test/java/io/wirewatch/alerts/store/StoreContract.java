package io.wirewatch.alerts.store;

/** What the store promises, whichever database is under it. */
interface StoreContract
    extends ArticlesContract,
        MatchesContract,
        MessagesContract,
        PeopleContract,
        AuditContract,
        DestinationsContract {}
