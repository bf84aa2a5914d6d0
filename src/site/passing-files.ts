/** Names of the files in the work folder that only a build at work has: what a killed one left is removed by the next. */
export const passingFile = /^(relations-\d+\.bin|similar-\w+\.bin\.\d+)$/
