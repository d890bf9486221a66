/** The end of the name of a story in the index that came over the wire. */
export const WIRE_MARK = 'w';
