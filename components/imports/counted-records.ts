/** A number of records in words: `1 record`, `12 records`. */
export const countedRecords = (count: number) => `${count} ${count === 1 ? "record" : "records"}`;
