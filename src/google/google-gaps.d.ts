/** What Google documents and @types/google-apps-script 2.0.13 lacks; an entry may go once the types have it. */

declare namespace GoogleAppsScript {
  namespace Forms {
    /** Undocumented, widely used: read it as `FormApp.EmailCollectionType?.VERIFIED`, and be ready for its absence. */
    interface EmailCollectionTypes {
      readonly DO_NOT_COLLECT: EmailCollectionType;
      readonly VERIFIED: EmailCollectionType;
      readonly RESPONDER_INPUT: EmailCollectionType;
    }

    /** One of `EmailCollectionTypes`; an enum of Google's own, so that it is compared and never read. */
    interface EmailCollectionType {
      readonly googleEnum: 'EmailCollectionType';
    }

    interface Form {
      /** Throws on a form made before publishing existed: ask `supportsAdvancedResponderPermissions` first. */
      setPublished(enabled: boolean): Form;
      /** Throws like `setPublished`. Closing a form by `setAcceptingResponses(false)` does not change it. */
      isPublished(): boolean;
      /** False for a form made before publishing existed. */
      supportsAdvancedResponderPermissions(): boolean;
      /** Undocumented: may be absent, so that a caller falls back to `setCollectEmail`. */
      setEmailCollectionType?(type: EmailCollectionType): Form;
      addPublishedReader(emailAddress: string): Form;
      addPublishedReaders(emailAddresses: string[]): Form;
      getPublishedReaders(): Base.User[];
      removePublishedReader(emailAddress: string): Form;
      addRatingItem(): RatingItem;
    }

    /** A question that is answered by stars, hearts or thumbs. */
    interface RatingItem {
      getId(): Integer;
      getTitle(): string;
      setTitle(title: string): RatingItem;
      setHelpText(text: string): RatingItem;
      setRequired(enabled: boolean): RatingItem;
    }

    interface FormApp {
      readonly EmailCollectionType?: EmailCollectionTypes;
      /** The published state is told, since what `create(title)` alone gives has changed over the years. */
      create(title: string, isPublished: boolean): Form;
    }
  }
}

declare namespace GoogleAppsScript {
  namespace Script {
    interface AuthorizationInfo {
      /** Since 2025, when people came to grant permissions one by one; null where it is not known. */
      getAuthorizedScopes(): string[] | null;
    }
  }
}

declare namespace GoogleAppsScript {
  namespace Drive_v3.Drive.V3.Collection {
    interface FilesCollection {
      /** Without `alt: 'media'` Google answers with an error. */
      export(fileId: string, mimeType: string, optionalArgs: { alt: 'media' }): unknown;
    }
  }
}
