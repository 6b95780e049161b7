package mn.sanal.bot.intake;

import java.time.Clock;
import mn.sanal.bot.courier.Courier;
import mn.sanal.db.action.NewsWishes;
import mn.sanal.db.attachment.Attachments;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.comment.Comments;
import mn.sanal.db.complaint.AddedVoices;
import mn.sanal.db.complaint.Cases;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.conversation.Conversations;
import mn.sanal.db.conversation.Deliveries;
import mn.sanal.db.conversation.SetAside;
import mn.sanal.db.node.Nodes;
import mn.sanal.db.response.Responses;
import mn.sanal.db.transfer.TransferCodes;

/** All that a batch works with. */
record Rooms(
    Conversations conversations,
    Deliveries deliveries,
    Nodes nodes,
    Citizens citizens,
    Responses responses,
    Complaints complaints,
    Cases cases,
    AddedVoices voices,
    TransferCodes transferCodes,
    Attachments attachments,
    NewsWishes newsWishes,
    Comments comments,
    Rights rights,
    SetAside setAside,
    Overtaken overtaken,
    Floods floods,
    Steps steps,
    Courier courier,
    Clock clock) {}
