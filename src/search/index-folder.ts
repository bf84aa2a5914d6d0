/** Folder of the index in the output. */
export const indexFolder = 'search-index'
