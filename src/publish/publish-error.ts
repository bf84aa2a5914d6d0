/** A publication that cannot be done, said so that the user knows what to do. */
export class PublishError extends Error {}
