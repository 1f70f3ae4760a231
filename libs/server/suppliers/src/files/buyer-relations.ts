/** Which firms a buyer has been introduced to. The context that introduces answers; it stands to the right of this one, so it binds itself to this class. */
export abstract class BuyerRelations {
  abstract introducedTo(buyerOrganisationId: string): Promise<string[]>;
}
