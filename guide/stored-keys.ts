/** Under this and its id a workspace's record is stored. */
export const RECORD = 'record:';

/** The same for its history, which is apart from the record, for the record is read oftener. */
export const HISTORY = 'history:';

/** Under this, a moment and the key that it had stands what could not be read whole. */
export const UNREADABLE = 'unreadable:';
