/** All that is asked of condo. The tests check these documents against an excerpt of its schema. */

const ticketFields = `
  id number details createdAt updatedAt statusUpdatedAt statusReason statusReopenedCounter
  deadline deferredUntil completedAt feedbackValue feedbackComment
  isEmergency unitName unitType clientName clientPhone sourceMeta
  status { type name }
  property { id address }
  classifier { id place { name } category { name } problem { name } }
  executor { name phone }
`;

export const allTicketClassifiers = `query allTicketClassifiers($first: Int) {
  allTicketClassifiers(first: $first) { id place { name } category { name } problem { name } }
}`;

export const allTickets = `query allTickets($page: TicketWhereInput, $all: TicketWhereInput, $first: Int) {
  items: allTickets(where: $page, first: $first, sortBy: [createdAt_DESC, id_DESC]) { ${ticketFields} }
  meta: _allTicketsMeta(where: $all) { count }
}`;

export const createTicket = `mutation createTicket($data: TicketCreateInput!) {
  ticket: createTicket(data: $data) { ${ticketFields} }
}`;

export const updateTicket = `mutation updateTicket($id: ID!, $data: TicketUpdateInput!) {
  ticket: updateTicket(id: $id, data: $data) { ${ticketFields} }
}`;

export const allNewsItems = `query allNewsItems($page: NewsItemWhereInput, $all: NewsItemWhereInput, $first: Int) {
  items: allNewsItems(where: $page, first: $first, sortBy: [createdAt_DESC, id_DESC]) {
    id title body type createdAt sendAt validBefore organization { name }
  }
  meta: _allNewsItemsMeta(where: $all) { count }
}`;
