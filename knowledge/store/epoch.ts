/**
 * What the rows mean. Dexie opens a database of a newer version without a word (measured with 4.0.1 and later),
 * so a newer meaning is refused: in the database and in a backup. Raise it when an older product could damage
 * newer rows.
 */
export const SCHEMA_EPOCH = 1;
