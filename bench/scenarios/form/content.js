/** What every subject's form asks: the least that a resident's repair request needs. */
export const content = {
  legend: 'What is it?',
  kinds: ['Repair', 'Complaint', 'Enquiry', 'Suggestion'],
  category: 'Category',
  groups: [
    { name: 'Water and heating', categories: ['Leak', 'Blocked drain', 'No hot water', 'Heating'] },
    { name: 'Electricity', categories: ['No power', 'Lighting', 'Lift', 'Intercom'] },
    { name: 'Building', categories: ['Door or lock', 'Window', 'Wall or ceiling', 'Something else'] },
  ],
  where: 'Where is it?',
  places: ['My home', 'Common area'],
  home: 'Home',
  homes: ['Building 3, unit 2, 502', 'Building 7, unit 1, 101'],
  description: 'Description',
  descriptionHint: 'What happened, since when, and how bad is it?',
  name: 'Your name',
  phone: 'Phone',
  photos: 'Add photos',
  submit: 'Send',
};
