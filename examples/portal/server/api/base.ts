/** Where the contract of docs/rest/openapi.yaml is served. */
export const apiBase = '/api/community';
