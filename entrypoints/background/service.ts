import { createKnowledgeService } from '../../knowledge/service';

/** The one owner of the database and the search index. Opened at the first question, not at start. */
export const service = createKnowledgeService();
